namespace Collections.Persistence.Strategies;

/// <summary>The life of a version. The numbers are stored.</summary>
public enum StrategyStatus
{
    Draft = 0,
    Published = 1,
    Retired = 2,
}
