"""Reports: each a list of blocks, made once and written as PDF or as DOCX."""
