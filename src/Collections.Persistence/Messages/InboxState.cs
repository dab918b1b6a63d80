namespace Collections.Persistence.Messages;

/// <summary>Whether an event has been applied to its cases. The numbers are stored.</summary>
public enum InboxState
{
    Received = 0,
    Applied = 1,
    Refused = 2,
}
