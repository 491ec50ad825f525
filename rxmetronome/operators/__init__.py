"""What happens to events on their way; RxPY's own operators work beside these."""
