namespace Collections.Bpmn.Model;

/// <summary>Where an element begins in its file. Both are counted from 1; 0 means that it was not read from a file.</summary>
public readonly record struct SourceLocation(int Line, int Column)
{
    public override string ToString() => $"line {Line}, column {Column}";
}
