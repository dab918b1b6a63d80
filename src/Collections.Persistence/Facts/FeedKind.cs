namespace Collections.Persistence.Facts;

/// <summary>What a feed holds. The numbers are stored.</summary>
public enum FeedKind
{
    Full = 0,
    Delta = 1,
    Reasons = 2,
    Rates = 3,
    Relations = 4,
    Objects = 5,
    Calls = 6,
}
