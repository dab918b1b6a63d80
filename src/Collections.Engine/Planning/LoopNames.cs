namespace Collections.Engine.Planning;

/// <summary>Names that expressions inside a loop may read, each a column that is filled while a node of the loop works.</summary>
public static class LoopNames
{
    /// <summary>Number of the instance, from 1.</summary>
    public const string Counter = "loopCounter";

    /// <summary>How many instances there are in all.</summary>
    public const string Instances = "numberOfInstances";

    /// <summary>How many have begun and not completed.</summary>
    public const string Active = "numberOfActiveInstances";

    /// <summary>How many have completed.</summary>
    public const string Completed = "numberOfCompletedInstances";

    /// <summary>All but the names of items.</summary>
    public static IReadOnlyList<string> Counts { get; } = [Counter, Instances, Active, Completed];
}
