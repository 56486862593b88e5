#include "report/finish.h"

#define POINTERHOLDER_TRANSITION 4 // std::shared_ptr only
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace mailbilan::report {
namespace {

using Handle = QPDFObjectHandle;

Handle unicode(const QString& text) { return Handle::newUnicodeString(text.toStdString()); }

// PDF counts points from the bottom.
double pointsUp(double twips, const Paper& paper) { return (paper.height - twips) / 20; }

// "2026-11-25" -> "D:20261125000000Z"; the dossier's day, so that the same report gives the same bytes.
Handle pdfDate(QString iso) { return Handle::newString("D:" + iso.remove(u'-').toStdString() + "000000Z"); }

class Finisher {
public:
    Finisher(const Document& document, const Layout& layout, const Paper& paper)
        : document_(document), layout_(layout), paper_(paper) {}

    QByteArray finish(const DrawnPdf& drawn) {
        pdf_.processMemoryFile("report", drawn.bytes.constData(), std::size_t(drawn.bytes.size()));
        pages_ = QPDFPageDocumentHelper(pdf_).getAllPages();
        describe();
        addOutline();
        addLinks(drawn.links);
        return write();
    }

private:
    void describe() {
        Handle root = pdf_.getRoot();
        root.replaceKey("/Lang", Handle::newString(document_.language.toStdString()));
        Handle preferences = Handle::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", Handle::newBool(true));
        root.replaceKey("/ViewerPreferences", preferences);
        Handle information = Handle::newDictionary();
        information.replaceKey("/Title", unicode(document_.title));
        information.replaceKey("/Author", unicode(document_.author));
        information.replaceKey("/Subject", unicode(document_.subject));
        information.replaceKey("/Creator", unicode(document_.creator));
        information.replaceKey("/CreationDate", pdfDate(document_.date));
        information.replaceKey("/ModDate", pdfDate(document_.date));
        pdf_.getTrailer().replaceKey("/Info", pdf_.makeIndirectObject(information));
    }

    Handle destination(const OutlineEntry& entry) {
        Handle result = Handle::newArray();
        result.appendItem(pages_.at(std::size_t(entry.page)).getObjectHandle());
        result.appendItem(Handle::newName("/XYZ"));
        result.appendItem(Handle::newNull());
        result.appendItem(Handle::newReal(pointsUp(entry.y - points(6), paper_), 2));
        result.appendItem(Handle::newNull());
        return result;
    }

    // The entries [from, to) one level below `parent`; returns how many there are.
    int addLevel(Handle parent, std::size_t from, std::size_t to) {
        int count = 0;
        Handle last;
        std::size_t at = from;
        while (at < to) {
            std::size_t end = at + 1;
            while (end < to && layout_.outline[end].level > layout_.outline[at].level)
                ++end;
            Handle item = pdf_.makeIndirectObject(Handle::newDictionary());
            item.replaceKey("/Title", unicode(layout_.outline[at].title));
            item.replaceKey("/Parent", parent);
            item.replaceKey("/Dest", destination(layout_.outline[at]));
            if (count == 0)
                parent.replaceKey("/First", item);
            else {
                item.replaceKey("/Prev", last);
                last.replaceKey("/Next", item);
            }
            const int children = addLevel(item, at + 1, end);
            if (children > 0)
                item.replaceKey("/Count", Handle::newInteger(-children)); // closed
            last = item;
            ++count;
            at = end;
        }
        if (count > 0)
            parent.replaceKey("/Last", last);
        return count;
    }

    void addOutline() {
        if (layout_.outline.size() < 2)
            return;
        Handle outline = pdf_.makeIndirectObject(Handle::newDictionary());
        outline.replaceKey("/Type", Handle::newName("/Outlines"));
        const int count = addLevel(outline, 0, layout_.outline.size());
        outline.replaceKey("/Count", Handle::newInteger(count));
        pdf_.getRoot().replaceKey("/Outlines", outline);
        pdf_.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
    }

    void addLinks(const std::vector<Link>& links) {
        for (const Link& link : links) {
            Handle annotation = Handle::newDictionary();
            annotation.replaceKey("/Type", Handle::newName("/Annot"));
            annotation.replaceKey("/Subtype", Handle::newName("/Link"));
            annotation.replaceKey("/Rect", Handle::newArray(Handle::Rectangle(
                                               link.area.left() / 20, pointsUp(link.area.bottom(), paper_),
                                               link.area.right() / 20, pointsUp(link.area.top(), paper_))));
            annotation.replaceKey("/Border", Handle::parse("[0 0 0]"));
            annotation.replaceKey("/F", Handle::newInteger(4)); // printed as it is
            if (link.url.isEmpty()) {
                annotation.replaceKey("/Dest", destination(layout_.outline[std::size_t(link.target)]));
            } else {
                Handle action = Handle::parse("<< /S /URI >>");
                action.replaceKey("/URI", Handle::newString(link.url.toStdString()));
                annotation.replaceKey("/A", action);
            }
            Handle page = pages_.at(std::size_t(link.page)).getObjectHandle();
            if (!page.getKey("/Annots").isArray())
                page.replaceKey("/Annots", Handle::newArray());
            page.getKey("/Annots").appendItem(pdf_.makeIndirectObject(annotation));
        }
    }

    QByteArray write() {
        QPDFWriter writer(pdf_);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_disable); // readable by the simplest programs
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize()));
    }

    const Document& document_;
    const Layout& layout_;
    const Paper& paper_;
    QPDF pdf_;
    std::vector<QPDFPageObjectHelper> pages_;
};

} // namespace

QByteArray finishPdf(const DrawnPdf& drawn, const Document& document, const Layout& layout, const Paper& paper) {
    return Finisher(document, layout, paper).finish(drawn);
}

} // namespace mailbilan::report
