namespace Collections.Domain.Messages;

/// <summary>What has become of a case by the moment of dispatch.</summary>
/// <param name="CloseReason">Why it closed; null while it is open.</param>
/// <param name="HoldReason">Why nobody may contact the customer for now; null where there is no hold.</param>
/// <param name="WaitingReason">What was acknowledged that closes a case, and is not applied yet; null where nothing is.</param>
public sealed record CaseStanding(string? CloseReason = null, string? HoldReason = null, string? WaitingReason = null)
{
    /// <summary>Holds for which messages wait.</summary>
    public IReadOnlyList<BindingHold> Holds { get; init; } = [];

    /// <summary>The firm that has had the customer since the message was decided, and the house is silent meanwhile; null where none has, or the message is a notice.</summary>
    public string? PlacedWith { get; init; }

    /// <summary>Whether the run that decided the message is taken back.</summary>
    public bool IsOfWithdrawnRun { get; init; }

    /// <summary>Whether this same message has left already, with a run that was taken back afterwards.</summary>
    public bool HasLeftBefore { get; init; }

    /// <summary>The last business date on which the customer got a message of a run that was taken back afterwards; null where they got none.</summary>
    public DateOnly? WronglyContactedOn { get; init; }
}
