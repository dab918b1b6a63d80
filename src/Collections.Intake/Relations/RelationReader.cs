using System.Globalization;
using System.Text;
using Collections.Domain.Customers;
using Collections.Domain.Texts;
using Collections.Intake.Csv;
using Collections.Intake.Imports;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;
using Collections.Intake.Rows;

namespace Collections.Intake.Relations;

/// <summary>Reads a file of relations: every row by itself, then by the rows before it.</summary>
/// <param name="csv">The file, on its header.</param>
/// <param name="layout">What its columns mean.</param>
/// <param name="header">Its columns.</param>
/// <param name="rejects">Where rejected rows go.</param>
internal sealed class RelationReader(CsvReader csv, Layout layout, IReadOnlyList<string> header, RejectLog rejects)
{
    private const int MostOrder = 99;
    private readonly ListRow row = new(csv, layout, header);
    private readonly ListRows rows = new(csv, header.Count);

    /// <inheritdoc cref="ListRows.Sum"/>
    public UInt128 Sum => rows.Sum;

    /// <inheritdoc cref="ListRows.Count"/>
    public long Rows => rows.Count;

    /// <summary>
    /// Reads all rows. A person who stands more than once for an account is rejected with all rows; so is an account of which some row is:
    /// it would lose the persons that could not be read.
    /// </summary>
    public List<DeliveredRelation> Read(CancellationToken cancellation)
    {
        var read = new List<DeliveredRelation>();
        while (rows.Next(out var defect, out _))
        {
            cancellation.ThrowIfCancellationRequested();
            var field = "";
            DeliveredRelation? relation = null;
            if (defect == DefectCode.None) defect = Take(out relation, out field);
            if (defect == DefectCode.None) read.Add(relation!);
            else RejectRow(field, defect);
        }
        var twice = read.GroupBy(one => (one.Account, one.Kind, one.Person)).Where(group => group.Count() > 1).SelectMany(group => group).ToHashSet();
        foreach (var one in twice) Reject(one, RelationFields.Person, DefectCode.DuplicateRelation, one.Person);
        foreach (var one in twice) Broken.Add(one.Account);
        rejects.EndChunk();
        return [.. read.Where(one => !twice.Contains(one))];
    }

    /// <summary>Accounts of which some row was rejected.</summary>
    public HashSet<string> Broken { get; } = new(StringComparer.Ordinal);

    /// <summary>Rejects a relation by what is stored, or by other rows.</summary>
    public void Reject(DeliveredRelation one, string field, DefectCode defect, string found) =>
        rejects.Add(one.Line, row.Column(field), defect, Encoding.UTF8.GetBytes(found), false, Encoding.UTF8.GetBytes(one.Account));

    private void RejectRow(string field, DefectCode defect)
    {
        Broken.Add(row.Text(RelationFields.Account));
        rejects.Add(csv.Line, row.Column(field), defect, row.Found(field), FieldNames.IsPersonal(field), row.Found(RelationFields.Account));
    }

    private DefectCode Take(out DeliveredRelation? relation, out string field)
    {
        relation = null;
        field = RelationFields.Account;
        var account = row.Text(RelationFields.Account);
        if (account.Length == 0) return DefectCode.AccountMissing;
        if (ReferenceReader.Check(Encoding.UTF8.GetBytes(account)) is not DefectCode.None and var wrongAccount) return wrongAccount;
        field = RelationFields.Kind;
        if (RelationKindText.Parse(row.Text(RelationFields.Kind)) is not { } kind) return DefectCode.UnknownRelation;
        field = RelationFields.Person;
        var person = row.Text(RelationFields.Person);
        if (person.Length > 0 && ReferenceReader.Check(Encoding.UTF8.GetBytes(person)) is not DefectCode.None and var wrongPerson) return wrongPerson;
        // The references of all guarantors are one fact, with semicolons between.
        if (person.Contains(';', StringComparison.Ordinal)) return DefectCode.UnknownValue;
        field = RelationFields.Order;
        var order = 1;
        if (row.Text(RelationFields.Order) is { Length: > 0 } place && !(int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out order) && order is >= 1 and <= MostOrder)) return DefectCode.NotANumber;
        field = RelationFields.Permission;
        if (PermissionOf(row.Text(RelationFields.Permission)) is not { } permission) return DefectCode.UnknownConsent;
        if (Points(out var points, out field) is not DefectCode.None and var wrongPoint) return wrongPoint;
        relation = new DeliveredRelation(account, kind, person, csv.Line) { Name = row.Text(RelationFields.Name), Order = order, Permission = permission, ContactPoints = points };
        return DefectCode.None;
    }

    private DefectCode Points(out List<ContactPoint> points, out string field)
    {
        points = [];
        field = "";
        foreach (var mapped in row.Fields)
        {
            if (FieldNames.Contact(mapped.Field) is not { } kind || row.Found(mapped.Field).IsEmpty) continue;
            field = mapped.Field;
            if (ContactPointCheck.Defect(kind, row.Found(mapped.Field)) is not DefectCode.None and var defect) return defect;
            points.Add(new ContactPoint(kind, row.Text(mapped.Field)));
        }
        return DefectCode.None;
    }

    private static Consent? PermissionOf(string word) => word switch
    {
        "given" => Consent.Given,
        "" or "unknown" => Consent.Unknown,
        "refused" => Consent.Refused,
        _ => null,
    };
}
