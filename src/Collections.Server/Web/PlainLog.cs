using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Collections.Server.Web;

/// <summary>
/// The log on the console: an entry begins at the margin with its level. Nothing that came from outside begins another or
/// steers a terminal, for what a terminal obeys is written as its number. An operator who reads it by program says
/// Logging__Console__FormatterName=json.
/// </summary>
internal sealed class PlainLog() : ConsoleFormatter(Named)
{
    private const string Named = "plain";
    private const string Margin = "      ";

    public static void Add(ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.AddConsole();
        logging.Services.AddSingleton<ConsoleFormatter, PlainLog>();
        // Otherwise the builder's own choice goes before that of the operator.
        logging.Services.Configure<ConsoleLoggerOptions>(options => options.FormatterName = configuration["Logging:Console:FormatterName"] ?? Named);
    }

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        textWriter.WriteLine($"{Word(logEntry.LogLevel)}: {logEntry.Category}[{logEntry.EventId.Id.ToString(CultureInfo.InvariantCulture)}]");
        Lines(logEntry.Formatter(logEntry.State, logEntry.Exception), textWriter);
        if (logEntry.Exception is { } failure) Lines(failure.ToString(), textWriter);
    }

    private static void Lines(string text, TextWriter output)
    {
        foreach (var line in text.Split('\n'))
        {
            output.Write(Margin);
            foreach (var letter in line.TrimEnd('\r')) Letter(letter, output);
            output.WriteLine();
        }
    }

    private static void Letter(char letter, TextWriter output)
    {
        if (IsObeyed(letter)) output.Write($"\\u{(int)letter:x4}");
        else output.Write(letter);
    }

    /// <summary>Control characters, other line ends, and what turns the direction of a line.</summary>
    private static bool IsObeyed(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator && letter != '\t';

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };
}
