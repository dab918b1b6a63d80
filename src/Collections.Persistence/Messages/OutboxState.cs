namespace Collections.Persistence.Messages;

/// <summary>How far a message has come; unknown needs a person or a delivery report. The numbers are stored.</summary>
public enum OutboxState
{
    Pending = 0,
    Sending = 1,
    Sent = 2,
    Failed = 3,
    Unknown = 4,
    Withdrawn = 5,
}
