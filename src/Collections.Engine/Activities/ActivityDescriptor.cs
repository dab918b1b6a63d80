using System.Reflection;
using System.Text;

namespace Collections.Engine.Activities;

/// <summary>What the designer, the checks and the documentation know of an activity: read once from its attributes.</summary>
/// <param name="TypeName">As bindings name it.</param>
/// <param name="Namespace">First part of the type name.</param>
/// <param name="Name">Second part.</param>
/// <param name="Version">Version of the activity's inputs.</param>
/// <param name="Category">Group in the palette.</param>
/// <param name="DisplayName">Name in the palette.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Icon">Name of a Tabler icon.</param>
/// <param name="Kind">Elsa's kind: Task.</param>
/// <param name="IsSet">Whether it can decide over the whole population.</param>
/// <param name="Inputs">Inputs in order.</param>
/// <param name="Outcomes">Outcomes; Elsa's ports.</param>
public sealed record ActivityDescriptor(
    string TypeName,
    string Namespace,
    string Name,
    int Version,
    string Category,
    string DisplayName,
    string Description,
    string Icon,
    string Kind,
    bool IsSet,
    IReadOnlyList<InputDescriptor> Inputs,
    IReadOnlyList<string> Outcomes)
{
    internal static ActivityDescriptor Of(Type type)
    {
        var attribute = type.GetCustomAttribute<ActivityAttribute>()
            ?? throw new InvalidOperationException($"{type.Name} carries no [Activity].");
        return new ActivityDescriptor(
            $"{attribute.Namespace}.{type.Name}",
            attribute.Namespace,
            type.Name,
            1,
            attribute.Category,
            attribute.DisplayName ?? InWords(type.Name),
            attribute.Description,
            attribute.Icon,
            "Task",
            type.IsSubclassOf(typeof(SetActivity)),
            [.. InputDescriptor.Of(type)],
            type.GetCustomAttribute<OutcomesAttribute>()?.Names ?? [OutcomesAttribute.Done]);
    }

    private static string InWords(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0) words.Append(' ').Append(char.ToLowerInvariant(letter));
            else words.Append(letter);
        }
        return words.ToString();
    }
}
