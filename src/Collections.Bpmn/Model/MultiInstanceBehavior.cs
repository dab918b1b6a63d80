namespace Collections.Bpmn.Model;

/// <summary>Whether completed instances of a multi-instance activity throw an event.</summary>
public enum MultiInstanceBehavior
{
    /// <summary>No event: the activity is left when all instances have completed.</summary>
    All,

    /// <summary>The event is thrown for each instance.</summary>
    None,

    /// <summary>The event is thrown for the first instance.</summary>
    One,

    /// <summary>Events are thrown by conditions: kept, not executed.</summary>
    Complex,
}
