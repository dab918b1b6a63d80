namespace Collections.Server.Deployments;

/// <summary>A comment on a version.</summary>
/// <param name="Id">Over all comments.</param>
/// <param name="ElementId">The element that it speaks of; null where it speaks of the version.</param>
/// <param name="Text">At most 2,000 characters.</param>
/// <param name="By">Name of the person.</param>
/// <param name="At">When it was written.</param>
/// <param name="CanRemove">Whether whoever asks may take it back now.</param>
internal sealed record CommentRow(long Id, string? ElementId, string Text, string By, DateTimeOffset At, bool CanRemove);

/// <summary>What somebody says of a version.</summary>
/// <param name="Text">1 to 2,000 characters.</param>
/// <param name="ElementId">An element of that version; null for all of it.</param>
internal sealed record CommentRequest(string? Text, string? ElementId);
