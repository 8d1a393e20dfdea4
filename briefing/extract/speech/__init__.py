"""Who said what: quotations and reports with their speakers, and on whose word a clause stands."""
