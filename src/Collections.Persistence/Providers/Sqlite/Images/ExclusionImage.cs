namespace Collections.Persistence.Providers.Sqlite.Images;

/// <summary>Why an account was on the list of those that nobody works, before a part changed that.</summary>
internal sealed record ExclusionImage(long Subject, long Reason, long SinceRun);
