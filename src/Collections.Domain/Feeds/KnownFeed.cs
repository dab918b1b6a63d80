namespace Collections.Domain.Feeds;

/// <summary>A file of a feed that was begun before.</summary>
/// <param name="Position">The date its facts speak of.</param>
/// <param name="Sequence">Its number on that date.</param>
/// <param name="Number">Its number in the database.</param>
/// <param name="Digest">What it says, as <see cref="ContentDigest"/> writes it.</param>
/// <param name="IsApplied">False where it was begun and not finished.</param>
public sealed record KnownFeed(DateOnly Position, int Sequence, int Number, string Digest, bool IsApplied);
