namespace Collections.Engine.Flowcharts;

/// <summary>How many cases of a switch count.</summary>
public enum FlowSwitchMode
{
    /// <summary>The first that holds.</summary>
    MatchFirst,

    /// <summary>All that hold.</summary>
    MatchAny,
}
