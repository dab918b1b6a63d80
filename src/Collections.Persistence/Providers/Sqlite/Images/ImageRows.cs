using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Images;

/// <summary>The images of runs in the database: written with each part, and dropped once runs of a later date have come.</summary>
internal static class ImageRows
{
    private const int DroppedAtATime = 2;

    private const string Insert = $"""
        INSERT INTO run_image(tenant_id, run, number, stage, first_subject, next_subject, image) VALUES ({Tenant.Key}, ?1,
          (SELECT coalesce(max(number), 0) + 1 FROM run_image WHERE tenant_id = {Tenant.Key} AND run = ?1), ?2, ?3, ?4, ?5)
        """;

    // Images of earlier runs come first in the order of the key.
    private static readonly string _drop = $"""
        DELETE FROM run_image WHERE rowid IN (
          SELECT i.rowid FROM run_image i JOIN run r ON r.tenant_id = i.tenant_id AND r.number = i.run
          WHERE i.tenant_id = {Tenant.Key} AND r.business_date < ?1 ORDER BY i.run, i.number LIMIT {DroppedAtATime})
        """;

    private const string DropRun = $"DELETE FROM run_image WHERE tenant_id = {Tenant.Key} AND run = ?1";

    /// <summary>Keeps the image of a part.</summary>
    public static void Write(WriteSession session, long run, int stage, long from, long to, ReadOnlySpan<byte> image)
    {
        Statement insert = session.Prepare(Insert);
        insert.Bind(1, run);
        insert.Bind(2, stage);
        insert.Bind(3, from);
        insert.Bind(4, to);
        insert.BindBlob(5, image);
        insert.Execute();
    }

    /// <summary>Drops some images of runs before a date, so that their pages take the new ones; gives how many.</summary>
    public static long DropSome(WriteSession session, int date)
    {
        Statement drop = session.Prepare(_drop);
        drop.Bind(1, date);
        return drop.ExecuteCounting();
    }

    /// <summary>Drops the images of a run.</summary>
    public static void Drop(WriteSession session, long run)
    {
        Statement drop = session.Prepare(DropRun);
        drop.Bind(1, run);
        drop.Execute();
    }
}
