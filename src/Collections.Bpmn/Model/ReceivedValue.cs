namespace Collections.Bpmn.Model;

/// <summary>A <c>collections:received</c> extension of a message or signal that is caught: a variable that takes a value of what was said along.</summary>
/// <param name="Name">The variable.</param>
/// <param name="From">FEEL over what was said, such as <c>amount</c>; the variable's own name where nothing is said.</param>
/// <param name="Type">One of <c>text</c>, <c>number</c>, <c>date</c>, <c>boolean</c>; <c>text</c> where nothing is said.</param>
/// <param name="Scale">Digits after the point of a number, from 0 to 6; 2 where nothing is said.</param>
public sealed record ReceivedValue(string Name, string From, string Type, int Scale)
{
    public const string DefaultType = "text";
    public const int DefaultScale = 2;
}
