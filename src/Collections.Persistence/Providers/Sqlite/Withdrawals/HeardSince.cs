namespace Collections.Persistence.Providers.Sqlite.Withdrawals;

/// <summary>An event that was heard in a run or since.</summary>
internal sealed record HeardSince(long Number, long Account, string Name, string? Payload, long Run);
