namespace Collections.Bpmn.Model;

/// <summary>Occurs at a time, after a duration, or again and again.</summary>
public sealed class TimerEventDefinition : EventDefinition
{
    public TimerKind Kind { get; internal set; }

    /// <summary>ISO 8601 or FEEL, as written; empty where the file has neither date, duration nor cycle.</summary>
    public string Expression { get; internal set; } = "";
}
