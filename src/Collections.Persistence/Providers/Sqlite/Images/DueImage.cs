namespace Collections.Persistence.Providers.Sqlite.Images;

/// <summary>A date that goes on after a hold, before a part moved it: that of a task, or the end of a placement's term.</summary>
internal sealed record DueImage(bool IsTerm, long CaseId, int Seq, long? Due);
