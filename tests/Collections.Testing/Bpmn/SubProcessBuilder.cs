namespace Collections.Testing.Bpmn;

public sealed class SubProcessBuilder : FlowBuilder<SubProcessBuilder>
{
    internal SubProcessBuilder(SharedNames shared)
        : base(shared)
    {
    }
}
