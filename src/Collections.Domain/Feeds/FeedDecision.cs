namespace Collections.Domain.Feeds;

/// <summary>What is to happen to a file.</summary>
/// <param name="Verdict">Whether it is applied.</param>
/// <param name="Sequence">Its number on its position date.</param>
/// <param name="ResumedNumber">The database number under which it was begun before; 0 where it was not.</param>
/// <param name="Explanation">What was expected and found, where it is not applied; else empty.</param>
public sealed record FeedDecision(FeedVerdict Verdict, int Sequence, int ResumedNumber = 0, string Explanation = "");
