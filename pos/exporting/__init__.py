"""Files for other programs: a sheet of typed columns as CSV, XLSX or PDF, always the same bytes."""
