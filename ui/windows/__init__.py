"""The windows: what stands where, and which part hears which."""
