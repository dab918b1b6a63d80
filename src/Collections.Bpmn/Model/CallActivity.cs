namespace Collections.Bpmn.Model;

/// <summary>An activity that calls another process by its id.</summary>
public sealed class CallActivity : Activity
{
    /// <summary>The id of the called process, a prefix cut off; null where the file names none.</summary>
    public string? CalledElement { get; internal set; }
}
