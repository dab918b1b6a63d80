namespace Collections.Bpmn.Editing;

/// <summary>How an activity is repeated. The set is closed.</summary>
public abstract record ActivityLoop
{
    private protected ActivityLoop()
    {
    }
}
