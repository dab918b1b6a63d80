using System.Text.Json;
using Collections.Domain.Delinquency;
using Collections.Domain.Facts;
using Collections.Domain.Feeds;
using Collections.Domain.Texts;
using Collections.Intake.Calls;
using Collections.Intake.Encodings;
using Collections.Intake.Objects;
using Collections.Intake.Payments;
using Collections.Intake.Rates;
using Collections.Intake.Reasons;
using Collections.Intake.Relations;
using Collections.Intake.TakeOns;

namespace Collections.Intake.Mappings;

/// <summary>Reads a mapping from its JSON text. What it may hold is described in docs/mapping.md.</summary>
public static class MappingReader
{
    /// <summary>Size of a mapping in bytes.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>Objects and lists of the JSON within one another.</summary>
    public const int MaxDepth = 32;

    private const string PaymentsKind = "payments";
    private const string ReasonsKind = "reasons";
    private const string RatesKind = "rates";
    private const string RelationsKind = "relations";
    private const string ObjectsKind = "objects";
    private const string CallsKind = "calls";
    private const string TakeOnKind = "take-on";

    private static readonly JsonDocumentOptions Json = new()
    {
        MaxDepth = MaxDepth,
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The mapping of a file.</summary>
    public static MappingResult ReadFile(string path)
    {
        try
        {
            return Read(BoundedRead.Bytes(path, MaxBytes));
        }
        catch (InputTooLargeException tooLarge)
        {
            return new MappingResult(null, [new MappingFinding("size", tooLarge.Message)]);
        }
    }

    /// <summary>The mapping of a JSON text in UTF-8.</summary>
    public static MappingResult Read(ReadOnlyMemory<byte> json)
    {
        if (json.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) json = json[3..];
        try
        {
            using var document = JsonDocument.Parse(json, Json);
            return Read(document.RootElement, ContentHash.Of128(json.Span));
        }
        catch (JsonException e)
        {
            return new MappingResult(null, [new MappingFinding($"line {e.LineNumber + 1}", $"expected JSON nested at most {MaxDepth} deep; found: {e.Message}")]);
        }
    }

    private static MappingResult Read(JsonElement json, UInt128 fingerprint)
    {
        var findings = new List<MappingFinding>();
        var root = new MappingElement(json, "", findings);
        if (root.Text("kind") == PaymentsKind) return ReadPayments(root, fingerprint, findings);
        if (root.Text("kind") == ReasonsKind) return ReadReasons(root, fingerprint, findings);
        if (root.Text("kind") == RatesKind) return ReadRates(root, fingerprint, findings);
        if (root.Text("kind") == RelationsKind) return ReadRelations(root, fingerprint, findings);
        if (root.Text("kind") == ObjectsKind) return ReadObjects(root, fingerprint, findings);
        if (root.Text("kind") == CallsKind) return ReadCalls(root, fingerprint, findings);
        if (root.Text("kind") == TakeOnKind) return ReadTakeOn(root, fingerprint, findings);
        var defaults = FieldDefaults.Read(root);
        var attributes = AttributeReader.Read(root).ToList();
        var feed = root.RequiredText("feed");
        var mapping = new PortfolioMapping
        {
            Feed = feed,
            Portfolio = root.Text("portfolio") ?? feed,
            Kind = Kind(root),
            Encoding = Encoding(root),
            Separator = Separator(root),
            Attributes = attributes,
            Parameters = [.. ParameterReader.Read(root)],
            Buckets = Buckets(root),
            Rejects = Rejects(root),
            AbsentLimitPercent = root.Number("absentLimitPercent", 0, 100) ?? 100,
            RequiresControl = root.Flag("controlRequired") ?? false,
            Tolerance = (long)((root.Number("tolerance", 0, 1_000_000_000) ?? 0) * 100),
            SharedContactLimit = (int)(root.Number("sharedContactLimit", 0, 1_000_000) ?? 5),
            DaysJump = (int)(root.Number("daysJump", 0, 36_525) ?? 5),
            Layouts = [.. LayoutReader.Read(root, defaults)],
            Fingerprint = fingerprint,
        };
        root.Close();
        if (findings.Count == 0) MappingCheck.Check(mapping, findings);
        return new MappingResult(findings.Count == 0 ? mapping : null, findings);
    }

    private static MappingResult ReadPayments(MappingElement root, UInt128 fingerprint, List<MappingFinding> findings)
    {
        var mapping = ReadList(root, fingerprint);
        if (findings.Count == 0) PaymentMappingCheck.Check(mapping, findings);
        return new MappingResult(null, findings) { Payments = findings.Count == 0 ? mapping : null };
    }

    private static MappingResult ReadReasons(MappingElement root, UInt128 fingerprint, List<MappingFinding> findings)
    {
        var mapping = ReadList(root, fingerprint);
        if (findings.Count == 0) ReasonMappingCheck.Check(mapping, findings);
        return new MappingResult(null, findings) { Reasons = findings.Count == 0 ? mapping : null };
    }

    private static MappingResult ReadRates(MappingElement root, UInt128 fingerprint, List<MappingFinding> findings)
    {
        var mapping = ReadList(root, fingerprint);
        if (findings.Count == 0) RateMappingCheck.Check(mapping, findings);
        return new MappingResult(null, findings) { Rates = findings.Count == 0 ? mapping : null };
    }

    private static MappingResult ReadRelations(MappingElement root, UInt128 fingerprint, List<MappingFinding> findings)
    {
        var mapping = ReadList(root, fingerprint);
        if (findings.Count == 0) RelationMappingCheck.Check(mapping, findings);
        return new MappingResult(null, findings) { Relations = findings.Count == 0 ? mapping : null };
    }

    private static MappingResult ReadObjects(MappingElement root, UInt128 fingerprint, List<MappingFinding> findings)
    {
        var type = root.RequiredText("type");
        var mapping = ReadList(root, fingerprint) with { ObjectType = type };
        if (findings.Count == 0) ObjectMappingCheck.Check(mapping, findings);
        return new MappingResult(null, findings) { Objects = findings.Count == 0 ? mapping : null };
    }

    private static MappingResult ReadCalls(MappingElement root, UInt128 fingerprint, List<MappingFinding> findings)
    {
        var mapping = ReadList(root, fingerprint);
        if (findings.Count == 0) CallMappingCheck.Check(mapping, findings);
        return new MappingResult(null, findings) { Calls = findings.Count == 0 ? mapping : null };
    }

    private static MappingResult ReadTakeOn(MappingElement root, UInt128 fingerprint, List<MappingFinding> findings)
    {
        var mapping = ReadList(root, fingerprint, hasRecords: true);
        if (findings.Count == 0) TakeOnMappingCheck.Check(mapping, findings);
        return new MappingResult(null, findings) { TakeOn = findings.Count == 0 ? mapping : null };
    }

    private static ListMapping ReadList(MappingElement root, UInt128 fingerprint, bool hasRecords = false)
    {
        var mapping = new ListMapping
        {
            Feed = root.RequiredText("feed"),
            Portfolio = root.RequiredText("portfolio"),
            Encoding = Encoding(root),
            Separator = Separator(root),
            Rejects = Rejects(root),
            RequiresControl = root.Flag("controlRequired") ?? false,
            Layouts = [.. LayoutReader.Read(root, FieldDefaults.Read(root), hasRecords)],
            Fingerprint = fingerprint,
        };
        root.Close();
        return mapping;
    }

    private static FeedKind Kind(MappingElement root)
    {
        var kind = root.RequiredText("kind");
        if (kind is not ("full" or "delta" or "")) root.Find("kind", $"expected full, delta, payments, reasons, rates, relations, objects, calls or take-on, found '{kind}'");
        return kind == "delta" ? FeedKind.Delta : FeedKind.Full;
    }

    private static FileEncoding? Encoding(MappingElement root)
    {
        var name = root.Text("encoding");
        FileEncoding? encoding = name?.ToUpperInvariant() switch
        {
            "UTF-8" => FileEncoding.Utf8,
            "UTF-16" or "UTF-16LE" => FileEncoding.Utf16LittleEndian,
            "UTF-16BE" => FileEncoding.Utf16BigEndian,
            "ISO-8859-1" => FileEncoding.Latin1,
            "WINDOWS-1252" => FileEncoding.Windows1252,
            _ => null,
        };
        if (name is not null && encoding is null)
            root.Find("encoding", $"expected UTF-8, UTF-16, UTF-16BE, ISO-8859-1 or WINDOWS-1252, found '{name}'");
        return encoding;
    }

    private static char? Separator(MappingElement root)
    {
        var text = root.Text("separator");
        if (text is null) return null;
        if (text is "," or ";" or "\t" or "|") return text[0];
        root.Find("separator", $"expected a comma, a semicolon, a tab or a bar, found '{text}'");
        return null;
    }

    private static DelinquencyBuckets Buckets(MappingElement root)
    {
        var days = root.Items("buckets").Select(b => b.TryGetInt32(out var day) ? day : -1).ToArray();
        if (days.Length == 0) return DelinquencyBuckets.Default;
        if (days[0] >= 1 && days.Zip(days.Skip(1)).All(pair => pair.First < pair.Second)) return new DelinquencyBuckets(days);
        root.Find("buckets", "expected the first day of each bucket, ascending, from 1");
        return DelinquencyBuckets.Default;
    }

    private static RejectPolicy Rejects(MappingElement root)
    {
        if (root.Element("rejects") is not { } rejects) return RejectPolicy.Skip;
        var policy = rejects.RequiredText("policy");
        var percent = rejects.Number("percent", 0, 100);
        rejects.Close();
        switch (policy)
        {
            case "all or nothing": return RejectPolicy.AllOrNothing;
            case "skip": return RejectPolicy.Skip;
            case "abort above" when percent is { } share: return new RejectPolicy(share);
            default:
                rejects.Find("policy", $"expected 'all or nothing', 'skip', or 'abort above' with a percent, found '{policy}'");
                return RejectPolicy.Skip;
        }
    }
}
