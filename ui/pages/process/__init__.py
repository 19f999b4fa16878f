"""The page of the whole process: phases, meetings, agendas, rounds, tables, roles."""
