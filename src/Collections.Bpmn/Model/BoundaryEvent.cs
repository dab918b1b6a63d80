namespace Collections.Bpmn.Model;

/// <summary>An event on the edge of an activity: it interrupts the activity, or starts a path beside it.</summary>
public sealed class BoundaryEvent : Event
{
    /// <summary>The activity whose edge the event stands on; null where the reference dangles.</summary>
    public Activity? AttachedTo { get; internal set; }

    public string AttachedToRef { get; internal set; } = "";

    /// <summary>True: the activity is interrupted; false: it goes on beside the event's path.</summary>
    public bool CancelActivity { get; internal set; } = true;

    /// <summary>Of a compensation event: the activity that an association leads to, which undoes what was done; null where none is drawn.</summary>
    public Activity? CompensationHandler { get; internal set; }
}
