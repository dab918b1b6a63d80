using Collections.Engine.Planning;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>The columns of the case that hold the common variables, in the order of <see cref="Plan.CommonVariables"/>.</summary>
internal static class CaseColumns
{
    /// <summary>How many variables have a column of their own.</summary>
    public const int CommonVariables = 4;

    /// <summary>Places of those that the tables of the store have too.</summary>
    public const int SegmentSlot = 0, QueueSlot = 1, CollectorSlot = 2, StageSlot = 3;

    private static readonly string[] _names = ["segment", "queue", "collector", "stage"];

    public static string Of(int commonVariable) => _names[commonVariable];
}
