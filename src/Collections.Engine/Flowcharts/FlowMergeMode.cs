namespace Collections.Engine.Flowcharts;

/// <summary>How tokens meet at an activity, in token mode.</summary>
public enum FlowMergeMode
{
    /// <summary>Runs on arrival, unless an unconsumed token is still on its way to where one of the forward connections begins. The mode where nothing is said.</summary>
    Stream,

    /// <summary>Every forward connection needs a token.</summary>
    Merge,

    /// <summary>Every connection needs a token, those that lead back as well.</summary>
    Converge,

    /// <summary>Runs once for each token.</summary>
    Cascade,

    /// <summary>The first token runs it; what is still on its way is cancelled, or comes to nothing.</summary>
    Race,
}
