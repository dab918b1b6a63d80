namespace Collections.Domain.Messages;

/// <summary>Where a message stands in the outbox of its database.</summary>
/// <param name="Run">The run that decided it.</param>
/// <param name="CaseId">The case's packed id.</param>
/// <param name="Seq">The visit that wants it: unique within the case, and its occurrence in <see cref="MessageKey"/>.</param>
public readonly record struct OutboxKey(long Run, long CaseId, int Seq);
