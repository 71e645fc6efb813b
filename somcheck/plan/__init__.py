"""What the organisation has decided: goals, target groups, who answers; read from TOML and checked."""
