package org.nslab.diagnosis.examination;

import java.util.Optional;
import org.nslab.diagnosis.repair.AddressRepairs;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.address.IpAddress;

/** Prefix lengths that make a neighbour's address one of the whole network. */
final class Lengths {

  private Lengths() {}

  /** An interface whose network is so small that a neighbour's address is its last. */
  static Optional<Finding> broadcast(
      Patient patient, Namespace space, Link link, IpAddress neighbour) {
    LinkId id = new LinkId(space.id(), link.index());
    for (InterfaceAddress held : link.addresses(neighbour.family())) {
      Optional<Integer> usual = new Segments(patient.state()).usualLength(id, held.address(), id);
      boolean last = held.length() < 31 && held.network().last().equals(neighbour);
      if (last && usual.isPresent() && usual.get() < held.length()) {
        return Optional.of(finding(patient, space, link, held, neighbour, usual.get()));
      }
    }
    return Optional.empty();
  }

  private static Finding finding(
      Patient patient,
      Namespace space,
      Link link,
      InterfaceAddress held,
      IpAddress neighbour,
      int length) {
    return patient
        .aboutAddresses("prefix-mismatch", space, link)
        .means(
            new LinkName(link.name(), space.id())
                + " has "
                + held
                + ", in which "
                + neighbour
                + " is the broadcast address: nobody is believed to have it. The others on the"
                + " segment have /"
                + length
                + ".")
        .asks("Do all on this segment agree how large their network is?")
        .assuming("The others on the segment have /" + length + ".")
        .mended(
            AddressRepairs.add(space.id(), link.name(), held.address(), length),
            AddressRepairs.delete(space.id(), link.name(), held));
  }
}
