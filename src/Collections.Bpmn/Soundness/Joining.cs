namespace Collections.Bpmn.Soundness;

/// <summary>How a node deals with tokens that come along several flows.</summary>
internal enum Joining
{
    /// <summary>Each token passes by itself.</summary>
    Any,

    /// <summary>One token of every flow is awaited, and they go on as one.</summary>
    All,

    /// <summary>Exactly the tokens that can still arrive are awaited, and they go on as one.</summary>
    Inclusive,
}
