namespace Collections.Bpmn.Model;

/// <summary>Kept and drawn, but not run.</summary>
public sealed class ComplexGateway : Gateway
{
    public SequenceFlow? Default { get; internal set; }
}
