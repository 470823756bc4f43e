"""`python -m reportedly` is the command."""

from reportedly.cli import main

if __name__ == "__main__":
    main()
