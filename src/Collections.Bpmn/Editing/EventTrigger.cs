namespace Collections.Bpmn.Editing;

/// <summary>What an event definition says, catching or throwing. The set is closed.</summary>
public abstract record EventTrigger
{
    private protected EventTrigger()
    {
    }
}
