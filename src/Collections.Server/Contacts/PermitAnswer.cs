namespace Collections.Server.Contacts;

/// <summary>Whether a customer may be called for a case.</summary>
/// <param name="Case">Number of the case.</param>
/// <param name="IsGranted">Whether the call may be made: then its place of the day is taken.</param>
/// <param name="Reason">Why it may not; null where it may.</param>
/// <param name="Next">When to ask again, in the portfolio's zone, such as 2026-12-11T09:00; null where it may be made, and where no time helps.</param>
/// <param name="On">The date whose place was asked for.</param>
/// <param name="Attempts">Calls of the case under the permit of the date, this one included; 0 where there is none.</param>
internal sealed record PermitAnswer(string Case, bool IsGranted, string? Reason, string? Next, DateOnly On, int Attempts);
