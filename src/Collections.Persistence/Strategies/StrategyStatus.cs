namespace Collections.Persistence.Strategies;

/// <summary>The life of a version. The numbers are stored.</summary>
public enum StrategyStatus
{
    /// <summary>Never published: it may still be changed.</summary>
    Draft = 0,

    /// <summary>The version that new cases take.</summary>
    Published = 1,

    /// <summary>Published before, replaced or retracted: its open cases stay on it, and it is changed no more.</summary>
    Retired = 2,
}
