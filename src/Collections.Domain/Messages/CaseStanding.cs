namespace Collections.Domain.Messages;

/// <summary>What has become of a case by the moment of dispatch.</summary>
/// <param name="CloseReason">Why it closed; null while it is open.</param>
/// <param name="HoldReason">Why nobody may contact the customer for now; null where there is no hold.</param>
/// <param name="WaitingReason">What was acknowledged that closes a case, and is not applied yet; null where nothing is.</param>
public sealed record CaseStanding(string? CloseReason = null, string? HoldReason = null, string? WaitingReason = null);
