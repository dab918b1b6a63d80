namespace Collections.Persistence.Facts;

/// <summary>How far a feed has come. The numbers are stored.</summary>
public enum FeedState
{
    Reading = 0,
    Applied = 1,
    Refused = 2,
}
