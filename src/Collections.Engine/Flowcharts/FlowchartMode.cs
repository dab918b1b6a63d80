namespace Collections.Engine.Flowcharts;

/// <summary>By which of Elsa's two rules a flowchart decides what runs next. A definition does not say it: whoever runs it does.</summary>
public enum FlowchartMode
{
    /// <summary>Visits of connections are counted; a path that is not taken is known to be dead. What Elsa does unless told otherwise.</summary>
    Counter,

    /// <summary>A token for each connection that was followed; how tokens meet is said by the merge mode of the target.</summary>
    Token,
}
