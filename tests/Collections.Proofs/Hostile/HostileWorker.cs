using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Collections.Decisions.Analysis;
using Collections.Decisions.Dmn;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;
using Collections.Proofs.Workers;

namespace Collections.Proofs.Hostile;

/// <summary>
/// The child's side: feeds inputs one by one and measures each. What does not end, or takes the heap, is the parent's to
/// find: this process then dies of it.
/// </summary>
internal sealed class HostileWorker(HostileKind kind, int seed, HostilePlant plant)
{
    /// <summary>The word before what was found bad; the number of the input and the finding follow.</summary>
    public const string Bad = "bad ";

    private const int MostAttempts = 4;
    private const int ShownCharacters = 160;

    private static readonly ContextValue Variables = new(
    [
        new("x", FeelValue.Of(7)),
        new("s", FeelValue.Of(new string('a', 20_000))),
        new("l", new ListValue([.. Enumerable.Range(0, 500).Select(number => FeelValue.Of(number))])),
        new("c", new ContextValue([new("a", FeelValue.Of(1)), new("b", FeelValue.Of("b"))])),
    ]);

    private static readonly HostileExpressions Expressions = new(RightInputs.Expressions);
    private static readonly HostileModels Models = new(RightInputs.Models, Expressions);
    private static readonly HostileDrawings Drawings = new(RightInputs.Drawings, Expressions);

    /// <summary>Feeds a range of inputs and tells what was found.</summary>
    public void Work(int from, int count, WorkerVoice voice)
    {
        Warm();
        var (longest, most) = (TimeSpan.Zero, 0L);
        for (var number = from; number < from + count; number++)
        {
            var planted = number == from + count / 2 ? plant : HostilePlant.None;
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var (finding, took) = Try(number, planted);
            var alive = Math.Min(GC.GetAllocatedBytesForCurrentThread() - allocated, kind.MostHeap + 1);
            // What was not asked for cannot live. Where more was, it is looked at while it runs again.
            if (alive > kind.MostHeap && planted != HostilePlant.Thrown) alive = LiveHeap.MostDuring(() => Fed(number, planted));
            (longest, most) = (took > longest ? took : longest, Math.Max(alive, most));
            if (alive > kind.MostHeap) finding = string.Create(CultureInfo.InvariantCulture, $"at most {kind.MostHeap >> 20} MiB alive were expected, found {alive >> 20}; {finding}");
            if (finding is not null) voice.Say(string.Create(CultureInfo.InvariantCulture, $"{Bad}{number} {finding} {Shown(number)}"));
        }
        voice.Say(string.Create(CultureInfo.InvariantCulture, $"{WorkerWords.Measured}cpu {longest.TotalMilliseconds:0}"));
        voice.Say(string.Create(CultureInfo.InvariantCulture, $"{WorkerWords.Measured}alive {most}"));
        voice.Say(WorkerWords.Done);
    }

    /// <summary>What it does for the first time, a process compiles: that is not the input's cost.</summary>
    private void Warm()
    {
        if (kind == HostileKind.Bpmn || kind == HostileKind.Xml)
        {
            foreach (var right in RightInputs.Drawings) DrawingTrial.Of(System.Text.Encoding.UTF8.GetBytes(right));
            return;
        }
        foreach (var right in RightInputs.Expressions) Expression(right);
        foreach (var right in RightInputs.Models) Model(System.Text.Encoding.UTF8.GetBytes(right));
    }

    /// <summary>The least processor time of a few attempts, as the compiler may work in any of them.</summary>
    private (string? Finding, TimeSpan Took) Try(int number, HostilePlant planted)
    {
        var least = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < MostAttempts && least > kind.MostCpu; attempt++)
        {
            var before = Environment.CpuUsage.TotalTime;
            try
            {
                if (Fed(number, planted) is { } finding) return (finding, TimeSpan.Zero);
            }
            catch (Exception failure)
            {
                return ($"a value or an error was expected, found the exception {failure.GetType().Name}: {failure.Message}", TimeSpan.Zero);
            }
            var took = Environment.CpuUsage.TotalTime - before;
            least = took < least ? took : least;
        }
        return (least > kind.MostCpu ? string.Create(CultureInfo.InvariantCulture, $"at most {kind.MostCpu.TotalMilliseconds} ms of processor time were expected, found {least.TotalMilliseconds:0}") : null, least);
    }

    private string? Fed(int number, HostilePlant planted)
    {
        Plant(planted);
        return planted == HostilePlant.Mute ? Amiss(new FeelError("unexpected-token", "", 0), 1)
            : kind == HostileKind.Feel ? Expression(Expressions.Of(seed, number))
            : kind == HostileKind.Xml ? DrawingTrial.OfDocument(Bytes(number), HostileDocuments.All[number].IsRefused)
            : kind == HostileKind.Bpmn ? DrawingTrial.Of(Bytes(number))
            : Model(Bytes(number));
    }

    private byte[] Bytes(int number) =>
        kind == HostileKind.Xml ? HostileDocuments.All[number].Bytes
        : kind == HostileKind.Bpmn ? Drawings.Of(seed, number)
        : Models.Of(seed, number);

    private static string? Expression(string source)
    {
        string[] names = [.. Variables.Entries.Select(entry => entry.Key)];
        var parsed = FeelParser.Parse(source, names);
        if (Amiss(parsed, source.Length) is { } amiss) return amiss;
        if (parsed.IsParsed)
        {
            var result = FeelEvaluator.Evaluate(parsed.Tree, Variables);
            if (result.Errors.Select(error => Amiss(error, source.Length)).FirstOrDefault(found => found is not null) is { } wrong) return wrong;
            FeelLiteral.Write(result.Value);
        }
        var tests = FeelParser.ParseUnaryTests(source, names);
        if (tests.Tree is UnaryTests tree) FeelEvaluator.Test(tree, FeelValue.Of(7), FeelScope.Empty, new EvaluationContext());
        return Amiss(tests, source.Length);
    }

    private static string? Model(byte[] bytes)
    {
        var loaded = DmnModel.Load(new MemoryStream(bytes));
        if (!loaded.IsLoaded) return loaded.Errors.Count == 0 || loaded.Errors.Any(error => error.Message.Length == 0) ? "a refusal with a reason was expected, found none" : null;
        foreach (var decision in loaded.Model.Definitions.Decisions)
        {
            if (decision.Logic is DecisionTable table) TableAnalysis.Of(loaded.Model, table);
        }
        if (loaded.Model.Definitions.Decisions is [var first, ..]) loaded.Model.Evaluate(first.Name, Variables);
        return null;
    }

    private static string? Amiss(ParseResult parsed, int length) =>
        parsed.IsParsed ? null
        : parsed.Errors.Count == 0 ? "a tree or an error was expected, found neither"
        : parsed.Errors.Select(error => Amiss(error, length)).FirstOrDefault(found => found is not null);

    private static string? Amiss(FeelError error, int length) =>
        error.Message.Length == 0 ? $"an error with a message was expected, found '{error.Code}' alone"
        : error.Position < 0 || error.Position > length ? string.Create(CultureInfo.InvariantCulture, $"a position within 0 and {length} was expected, found {error.Position}: {error.Message}")
        : null;

    private static void Plant(HostilePlant planted)
    {
        switch (planted)
        {
            case HostilePlant.Slow:
                var start = Stopwatch.GetTimestamp();
                while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromMilliseconds(250))
                {
                }
                break;
            case HostilePlant.Greedy:
                var taken = Enumerable.Range(0, 40).Select(_ => new byte[1 << 20]).ToArray();
                Thread.Sleep(100);
                GC.KeepAlive(taken);
                break;
            case HostilePlant.Fatal:
                Sink(1);
                break;
            case HostilePlant.Opens:
                _ = TryOpen($"/tmp/{HostileDocuments.Mark}");
                break;
            case HostilePlant.Thrown:
                throw new InvalidOperationException("planted");
            default:
                break;
        }
    }

    private static bool TryOpen(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Calls itself until the stack ends.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Sink(long depth) => depth < 0 ? 0 : 1 + Sink(depth + 1);

    private string Shown(int number)
    {
        var text = kind == HostileKind.Feel ? Expressions.Of(seed, number) : System.Text.Encoding.UTF8.GetString(Bytes(number));
        return text[..Math.Min(text.Length, ShownCharacters)].ReplaceLineEndings(" ");
    }
}
