namespace Collections.Server.Portal;

/// <summary>A firm states that it has deleted what it had of a case.</summary>
/// <param name="On">When it was deleted; null = today.</param>
/// <param name="Text">What was deleted or handed back, and how, in 1 to 2000 characters.</param>
internal sealed record FirmStatementWish(DateOnly? On, string? Text);
