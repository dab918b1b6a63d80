namespace Collections.Domain.Messages;

/// <summary>What became of a message that was being sent.</summary>
public enum MessageFate
{
    /// <summary>The channel has it.</summary>
    Sent,

    /// <summary>It could not be sent, and was not.</summary>
    Failed,

    /// <summary>Nobody knows whether it left: a person or a delivery report decides, and it is never sent again by itself.</summary>
    Unknown,
}
