using Collections.Domain.Effects;

namespace Collections.Activities.Templates;

/// <summary>What the name of a template's file says: <c>name.channel.language.hbs</c>.</summary>
/// <param name="Name">What steps call it.</param>
/// <param name="Channel">How it travels.</param>
/// <param name="Language">ISO 639-1 code.</param>
public readonly record struct TemplateFile(string Name, MessageChannel Channel, string Language)
{
    internal const string Ending = ".hbs";

    /// <summary>Reads a file name; null where it is none of a template.</summary>
    public static TemplateFile? Read(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var parts = file.Split('.');
        if (parts.Length != 4 || !file.EndsWith(Ending, StringComparison.Ordinal)) return null;
        if (parts[0].Length == 0 || MessageChannelText.Parse(parts[1]) is not { } channel) return null;
        return parts[2].Length == 2 && parts[2].All(char.IsAsciiLetterLower) ? new TemplateFile(parts[0], channel, parts[2]) : null;
    }
}
