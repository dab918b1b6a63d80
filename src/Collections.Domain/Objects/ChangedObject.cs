using Collections.Domain.Feeds;

namespace Collections.Domain.Objects;

/// <summary>What became of an object that somebody has registered, or changed, by hand.</summary>
/// <param name="Id">Its key among the subjects; 0 where nothing is written.</param>
/// <param name="IsNew">Whether it was not known before.</param>
/// <param name="Verdict">State and news; null where nothing was changed.</param>
/// <param name="Defect">Why it was not taken; none where it was.</param>
/// <param name="Gate">What was decided of the change as a delivery.</param>
public sealed record ChangedObject(long Id, bool IsNew, ObjectVerdict? Verdict, ObjectDefect Defect, FeedVerdict Gate);
